package org.bulwark.basics.party;

/** A text that identifies somebody. It prints masked; whoever may see all of it asks for the {@link #value}. */
public sealed interface Masked permits PartyName, RegistrationNumber, IdNumber, Phone, Address {

    /** All of it. To be shown, kept in clear or sent on only where role and purpose allow. */
    String value();

    /** What may be shown to everybody: enough to recognise it by, too little to find it out. */
    String masked();
}
