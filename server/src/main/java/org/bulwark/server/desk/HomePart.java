package org.bulwark.server.desk;

import java.util.List;
import org.bulwark.server.access.Caller;
import org.bulwark.server.web.part.Figure;

/** A stage that has something waiting for the reader of the first page. */
public interface HomePart {

    /** What waits for them, as figures; none for who may not see it. */
    List<Figure> waiting(Caller caller);
}
