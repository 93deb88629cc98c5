package dev.lucia.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The pages hold together, and need nothing from elsewhere. */
class SiteTest {

    static List<Path> pages() {
        return Repository.files(Repository.SITE, ".html");
    }

    @Test
    void everySourceHasItsPage() {
        // Given
        long sources =
                Stream.of(Repository.PAGES, Repository.DECISIONS)
                        .flatMap(folder -> Repository.files(folder, ".adoc").stream())
                        .filter(source -> !source.getFileName().toString().startsWith("_"))
                        .count();

        // When
        List<Path> pages = pages();

        // Then
        assertThat(pages).hasSize((int) sources).contains(Repository.SITE.resolve("index.html"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Path page) {
        // Given
        List<String> links =
                parse(page).select("a[href], img[src], link[href]").stream()
                        .map(SiteTest::target)
                        .filter(target -> !target.contains("://"))
                        .toList();

        // When
        List<String> dangling = links.stream().filter(link -> !resolves(page, link)).toList();

        // Then
        assertThat(dangling).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingIsFetchedFromElsewhere(Path page) {
        // Given
        Document document = parse(page);

        // When
        List<String> fetched =
                document.select("link[href], script[src], img[src], iframe[src]").stream()
                        .map(SiteTest::target)
                        .toList();

        // Then
        assertThat(fetched).noneMatch(target -> target.contains("//"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageCanBeReachedByTheNavigation(Path page) {
        // Given
        Document index = parse(Repository.SITE.resolve("index.html"));
        Document decisions = parse(Repository.SITE.resolve("decisions/index.html"));

        // When
        boolean linked =
                index.select("nav.site a").stream()
                                .map(link -> Repository.SITE.resolve(target(link)).normalize())
                                .anyMatch(page::equals)
                        || decisions.select("#content a").stream()
                                .map(link -> page.resolveSibling(target(link)).normalize())
                                .anyMatch(page::equals);

        // Then
        assertThat(linked).isTrue();
    }

    private static boolean resolves(Path page, String link) {
        String[] parts = link.split("#", 2);
        Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        if (!Files.isRegularFile(file)) {
            return false;
        }
        return parts.length == 1
                || parts[1].isEmpty()
                || parse(file).getElementById(parts[1]) != null;
    }

    private static String target(Element element) {
        return element.hasAttr("href") ? element.attr("href") : element.attr("src");
    }

    private static Document parse(Path page) {
        return Jsoup.parse(Repository.read(page));
    }
}
