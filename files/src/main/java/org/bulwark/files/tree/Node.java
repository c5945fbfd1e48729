package org.bulwark.files.tree;

import java.util.List;

/** A piece of YAML or JSON and where it begins. */
public sealed interface Node {

    /** The line, from 1. */
    int line();

    /** The column, from 1. */
    int column();

    /** What it is, for messages. */
    String kind();

    /** Nothing: {@code null}, or an empty place. */
    record Empty(int line, int column) implements Node {
        @Override
        public String kind() {
            return "nothing";
        }
    }

    /** A scalar as written. */
    record Scalar(int line, int column, Written as, String text) implements Node {
        /** How it was written. */
        public enum Written {
            /** As a text. */
            TEXT,
            /** As a number. */
            NUMBER,
            /** As true or false. */
            FLAG
        }

        @Override
        public String kind() {
            return "'" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "'";
        }
    }

    /** A list. */
    record Items(int line, int column, List<Node> items) implements Node {
        /** Copies the list. */
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** One key and its value. */
    record Entry(int line, int column, String key, Node value) {}

    /** Keys with values, each key once. */
    record Entries(int line, int column, List<Entry> entries) implements Node {
        /** Copies the list. */
        public Entries {
            entries = List.copyOf(entries);
        }

        @Override
        public String kind() {
            return "keys with values";
        }
    }
}
