package dev.lucia.benchmarks;

import dev.lucia.benchmarks.durable.ConnectionsFigure;
import dev.lucia.benchmarks.durable.FanOutFigure;
import dev.lucia.benchmarks.durable.LossFigure;
import dev.lucia.benchmarks.durable.SendFigure;
import dev.lucia.benchmarks.durable.SubmitFigure;
import dev.lucia.benchmarks.durable.TakeOverFigure;
import dev.lucia.benchmarks.language.LanguageFigure;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.util.List;
import java.util.stream.Collectors;

/** All figures there are, in the order in which they are measured, and by name. */
final class Figures implements ITypeConverter<Figure> {

    static final List<Figure> ALL =
            List.of(
                    new LanguageFigure(),
                    new SubmitFigure(),
                    new SendFigure(),
                    new FanOutFigure(),
                    new ConnectionsFigure(),
                    new TakeOverFigure(),
                    new LossFigure());

    @Override
    public Figure convert(String name) {
        return ALL.stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(unknown(name)));
    }

    private static String unknown(String name) {
        String known = ALL.stream().map(Figure::name).collect(Collectors.joining(", "));
        return "there is no figure \"" + name + "\", but there are " + known;
    }
}
