package org.bulwark.files.report;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A report read back by a strict XML parser, which accepts nothing left open or unescaped. */
final class ParsedReport {

    private final Document document;

    private ParsedReport(Document document) {
        this.document = document;
    }

    static String text(ReportContent content) {
        StringBuilder out = new StringBuilder();
        try {
            ScorecardReport.write(content, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    static ParsedReport of(ReportContent content) {
        return parse(text(content));
    }

    static ParsedReport parse(String html) {
        try {
            return new ParsedReport(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(html))));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("not well-formed: " + e.getMessage(), e);
        }
    }

    List<Element> all(String name) {
        return elements(document.getElementsByTagName(name));
    }

    Element byId(String id) {
        return all("*").stream()
                .filter(e -> e.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no element " + id));
    }

    boolean has(String id) {
        return all("*").stream().anyMatch(e -> e.getAttribute("id").equals(id));
    }

    static List<Element> within(Element element, String name) {
        return elements(element.getElementsByTagName(name));
    }

    /** The rows of the first table in an element, each as the texts of its cells. */
    static List<List<String>> rows(Element section) {
        return within(within(section, "table").getFirst(), "tr").stream()
                .map(ParsedReport::cells)
                .toList();
    }

    private static List<String> cells(Element row) {
        List<String> cells = new ArrayList<>();
        for (Element child : within(row, "*")) {
            if (List.of("th", "td").contains(child.getTagName().toLowerCase(Locale.ROOT))) {
                cells.add(child.getTextContent());
            }
        }
        return cells;
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
