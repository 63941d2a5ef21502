package org.havre.shared.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A walk through one XML part that never holds more than an element of it, and trusts nothing in it. */
final class XmlCursor implements AutoCloseable {

    private static final int DEEPEST = 64;
    private static final int LONGEST_EVENT = 1024 * 1024;
    private static final int LONGEST_TEXT = 32_767;
    /** The JDK counts {@code &amp;} too, and newer ones stop at 100,000; without a DTD there is no entity to fear. */
    private static final List<String> LIMITS_ON_ENTITIES = List.of("jdk.xml.totalEntitySizeLimit",
            "jdk.xml.maxGeneralEntitySizeLimit", "jdk.xml.entityExpansionLimit");

    private final InputStream source;
    private final XMLStreamReader reader;
    private long sinceLastEvent;
    private int depth;

    XmlCursor(InputStream source) {
        this.source = source;
        try {
            reader = factory().createXMLStreamReader(new EventMeter(source));
        } catch (XMLStreamException damaged) {
            throw refusal(damaged);
        }
    }

    /** A new one each time: a factory holds on to the last part that it opened. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        for (String limit : LIMITS_ON_ENTITIES) {
            if (factory.isPropertySupported(limit)) {
                factory.setProperty(limit, "0");
            }
        }
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    /** Goes to the next start, end or text; false at the end of the part. */
    boolean next() {
        try {
            while (reader.hasNext()) {
                sinceLastEvent = 0;
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        enter();
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return true;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        return true;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw WorkbookRefused.because(WorkbookFault.SUSPICIOUS);
                    default -> { /* comments and instructions say nothing */ }
                }
            }
            return false;
        } catch (XMLStreamException | IllegalArgumentException damaged) {
            throw refusal(damaged);
        }
    }

    private void enter() {
        if (++depth > DEEPEST) {
            throw WorkbookRefused.because(WorkbookFault.SUSPICIOUS);
        }
    }

    boolean starts(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    boolean isText() {
        return reader.isCharacters();
    }

    /** The attribute of that local name, null where there is none. */
    String attribute(String name) {
        return reader.getAttributeValue(null, name);
    }

    /** Adds the text that the cursor is on; Excel itself stops at 32,767 characters in a cell. */
    void appendText(StringBuilder text) {
        if (text.length() + reader.getTextLength() > LONGEST_TEXT) {
            throw WorkbookRefused.because(WorkbookFault.TOO_MUCH_TEXT);
        }
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    @Override public void close() throws IOException {
        source.close();
    }

    private static WorkbookRefused refusal(Exception damaged) {
        for (Throwable cause = damaged; cause != null; cause = cause.getCause()) {
            if (cause instanceof WorkbookRefused refused) {
                return refused;
            }
        }
        return WorkbookRefused.damaged(damaged);
    }

    /** Stops an attribute or a comment of hundreds of megabytes before the parser has gathered it. */
    private final class EventMeter extends FilterInputStream {

        EventMeter(InputStream in) {
            super(in);
        }

        @Override public int read(byte[] into, int offset, int length) throws IOException {
            int count = super.read(into, offset, length);
            sinceLastEvent += Math.max(count, 0);
            if (sinceLastEvent > LONGEST_EVENT) {
                throw WorkbookRefused.because(WorkbookFault.SUSPICIOUS);
            }
            return count;
        }
    }
}
