package org.havre.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkupTest {
    @Test void what_people_wrote_stays_text() {
        assertThat(new Markup().open("a").with("title", "\"><script>").text("D'<b>&").close("a"))
                .hasToString("<a title=\"&quot;&gt;&lt;script&gt;\">D&#39;&lt;b&gt;&amp;</a>");
    }

    @Test void an_attribute_without_a_value_is_left_out() {
        assertThat(new Markup().open("td").with("class", null).with("title", "").with("colspan", 2).close("td"))
                .hasToString("<td colspan=\"2\"></td>");
    }

    @Test void elements_lie_in_each_other() {
        assertThat(new Markup().open("tr").element("th", "A").element("td", null).close("tr"))
                .hasToString("<tr><th>A</th><td></td></tr>");
    }
}
