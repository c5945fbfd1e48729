package org.bulwark.server.web.description;

import io.swagger.v3.oas.models.OpenAPI;

/** A part of the description that is not written in the code but kept in the database: the fields of the products, say. */
public interface Contribution {

    /** Stands for what it would say now: as long as it is equal, nothing new is said. Asked at every reading, so it must be cheap. */
    Object state();

    /** Says it. What it said before is there already and is to be put right. */
    void addTo(OpenAPI description);
}
