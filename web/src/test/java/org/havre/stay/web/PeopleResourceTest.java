package org.havre.stay.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.havre.stay.web.PeopleResource.Merged;
import org.junit.jupiter.api.Test;

class PeopleResourceTest {

    @Test void the_file_that_goes_on_is_told_whichever_of_the_two_was_named_first() {
        assertThat(Merged.of(3, 3, 18)).isEqualTo(new Merged(3, 18));
        assertThat(Merged.of(3, 18, 3)).isEqualTo(new Merged(3, 18));
    }
}
