package dev.lucia.command;

import dev.lucia.security.Scope;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.util.Arrays;
import java.util.Locale;

/** Reads a scope as it is written in the configuration. */
final class ScopeName implements ITypeConverter<Scope> {

    @Override
    public Scope convert(String text) {
        return Arrays.stream(Scope.values())
                .filter(scope -> scope.name().toLowerCase(Locale.ROOT).equals(text.strip()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new TypeConversionException(
                                        "\""
                                                + text
                                                + "\" is no scope. Example: --scopes"
                                                + " converse,tasks"));
    }
}
