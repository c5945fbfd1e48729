package org.bulwark.files.decision;

import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML that may be hostile. A document type, and with it every entity, is refused before anything is done with it; nothing is ever
 * fetched. Depth and number of elements are bounded. Extensions and drawings are passed over.
 */
final class XmlTree {

    private static final int DEEPEST = 40;
    private static final int MOST_ELEMENTS = 4_000_000;

    private final Deque<XmlElement> open = new ArrayDeque<>();
    private @Nullable XmlElement root;
    private int elements;
    private int passedOver;

    private XmlTree() {}

    /** The root of a document. */
    static XmlElement of(byte[] bytes) {
        // decoded here, because the parser complains of broken bytes on the error stream
        Reader characters = new StringReader(Bytes.decoded(bytes, charset(bytes))
                .orElseThrow(() -> DecisionFileProblem.TABLE_FILE_SYNTAX.with(
                        "The file has bytes that are no characters.", "Write it in UTF-8.")));
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(characters);
            try {
                return new XmlTree().read(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            throw new ProblemException(
                    new Problem(
                            DecisionFileProblem.TABLE_FILE_SYNTAX,
                            "Line " + line + ": the file is no well-formed XML.",
                            "Write it again with the tool that made it, or take the CSV."),
                    e);
        }
    }

    /** UTF-16 by its mark, Latin 1 by its declaration, else UTF-8. */
    private static Charset charset(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : ((bytes[0] & 255) << 8) | (bytes[1] & 255);
        if (mark == 0xFEFF || mark == 0xFFFE) {
            return StandardCharsets.UTF_16;
        }
        String head = new String(bytes, 0, Math.min(bytes.length, 100), StandardCharsets.ISO_8859_1);
        return head.matches("(?is)<\\?xml[^>]*encoding=[\"']iso-8859-1[\"'].*")
                ? StandardCharsets.ISO_8859_1
                : StandardCharsets.UTF_8;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    private XmlElement read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(xml);
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (passedOver == 0 && !open.isEmpty()) {
                        open.getLast().add(xml.getText());
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw DecisionFileProblem.TABLE_FILE_CONSTRUCT.with(
                            "Line " + xml.getLocation().getLineNumber()
                                    + ": the file has a document type (<!DOCTYPE>) or entities.",
                            "Take them out; DMN needs none.");
                default -> {}
            }
        }
        if (root == null) {
            throw new XMLStreamException("no element");
        }
        return root;
    }

    private void begin(XMLStreamReader xml) {
        int line = xml.getLocation().getLineNumber();
        if (++elements > MOST_ELEMENTS || open.size() + passedOver >= DEEPEST) {
            throw DecisionFileProblem.TABLE_FILE_SIZE.with(
                    "Line " + line + ": the file has more elements, or deeper ones, than any decision table.",
                    "Split the table.");
        }
        if (passedOver > 0 || isPassedOver(xml.getLocalName())) {
            passedOver++;
            return;
        }
        String namespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
        XmlElement element = new XmlElement(namespace, xml.getLocalName(), line);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String space = xml.getAttributeNamespace(i) == null ? "" : xml.getAttributeNamespace(i);
            element.set(space, xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        if (open.isEmpty()) {
            root = element;
        } else {
            open.getLast().add(element);
        }
        open.addLast(element);
    }

    /** Other tools' notes, and drawings; a document cannot be one altogether. */
    private boolean isPassedOver(String name) {
        return !open.isEmpty() && (name.equals("extensionElements") || name.equals("DMNDI"));
    }

    private void end() {
        if (passedOver > 0) {
            passedOver--;
        } else {
            open.removeLast();
        }
    }
}
