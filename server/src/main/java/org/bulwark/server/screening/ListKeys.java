package org.bulwark.server.screening;

import java.util.HexFormat;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.party.Phone;
import org.bulwark.basics.party.RegistrationNumber;
import org.bulwark.files.screening.KeyMaker;
import org.bulwark.server.access.vault.BlindIndex;
import org.springframework.stereotype.Component;

/**
 * Turns numbers and devices into keyed hashes, those of applicants and those of lists alike, so that they meet without being kept. An
 * official number has the same key whatever it is called.
 */
@Component
class ListKeys implements KeyMaker {

    static final String REGISTRATION = "registration";
    static final String IDENTITY = "identity";
    static final String PHONE = "phone";
    static final String DEVICE = "device";

    private final BlindIndex index;

    ListKeys(BlindIndex index) {
        this.index = index;
    }

    @Override
    public String key(String scheme, String written) {
        return switch (scheme) {
            case PHONE -> hash(BlindIndex.Purpose.PHONE, phone(written));
            case DEVICE -> hash(BlindIndex.Purpose.DEVICE, written);
            default -> hash(BlindIndex.Purpose.NUMBER, number(written));
        };
    }

    /** The key of an address, by which applications are compared. */
    String address(String written) {
        return hash(BlindIndex.Purpose.ADDRESS, written);
    }

    private String hash(BlindIndex.Purpose purpose, String normal) {
        return HexFormat.of().formatHex(index.of(purpose, normal));
    }

    /** What is no number by our rules is no applicant's either, and is kept as it was written. */
    private static String number(String written) {
        try {
            return new RegistrationNumber(written).value();
        } catch (ProblemException e) {
            return written;
        }
    }

    private static String phone(String written) {
        try {
            return new Phone(written).value();
        } catch (ProblemException e) {
            return written;
        }
    }
}
