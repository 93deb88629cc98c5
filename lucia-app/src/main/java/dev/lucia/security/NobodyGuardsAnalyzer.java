package dev.lucia.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells at the start what is missing, instead of a stack trace. */
final class NobodyGuardsAnalyzer extends AbstractFailureAnalyzer<NobodyGuards> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, NobodyGuards fault) {
        return new FailureAnalysis(fault.getMessage(), fault.action(), fault);
    }
}
