package org.bulwark.screening.velocity;

import java.util.List;

/** Something about earlier applications that a person should know; it names them, oldest first. */
public sealed interface VelocityFinding {

    /** The ids of the earlier applications that made it. */
    List<String> applications();

    /**
     * The same party has applied for the same product before.
     *
     * @param product the product's code
     * @param applications the earlier applications
     */
    record Duplicate(String product, List<String> applications) implements VelocityFinding {

        /** Copies the list. */
        public Duplicate {
            applications = List.copyOf(applications);
        }
    }

    /**
     * More earlier applications with the same key than are allowed.
     *
     * @param limit what is allowed
     * @param applications the earlier applications
     */
    record TooMany(CountLimit limit, List<String> applications) implements VelocityFinding {

        /** Copies the list. */
        public TooMany {
            applications = List.copyOf(applications);
        }
    }

    /**
     * More other parties with the same device, phone or address than are allowed.
     *
     * @param limit what is allowed
     * @param parties how many other parties there are
     * @param applications their earlier applications
     */
    record Shared(CountLimit limit, int parties, List<String> applications) implements VelocityFinding {

        /** Copies the list. */
        public Shared {
            applications = List.copyOf(applications);
        }
    }
}
