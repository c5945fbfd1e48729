package org.bulwark.files.report.markup;

/** A piece of a page. */
public sealed interface Node permits Element, Text, StyleSheet {}
