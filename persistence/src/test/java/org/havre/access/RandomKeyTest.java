package org.havre.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.stream.IntStream;
import org.havre.shared.Secret;
import org.junit.jupiter.api.Test;

class RandomKeyTest {
    @Test void a_key_is_43_letters_that_an_address_may_carry_and_never_comes_twice() {
        var seen = new HashSet<String>();
        IntStream.range(0, 1_000).forEach(each -> {
            var key = RandomKey.next().value();
            assertThat(key).matches("[\\w-]{43}");
            assertThat(seen.add(key)).isTrue();
        });
    }

    @Test void of_a_key_its_sha_256_is_kept() {
        assertThat(RandomKey.digest(new Secret("abc"))).asHexString()
                .isEqualTo("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD");
    }

    @Test void ten_recovery_codes_are_three_groups_of_letters_that_nobody_misreads() {
        var codes = RecoveryCode.some();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(codes).allSatisfy(
                code -> assertThat(code.value()).matches("([a-hjkmnp-z2-9]{4}-){2}[a-hjkmnp-z2-9]{4}"));
    }

    @Test void a_recovery_code_is_recognised_however_it_was_typed() {
        assertThat(RecoveryCode.typed(" ABCD efgh-jkmn ")).isEqualTo(new Secret("abcd-efgh-jkmn"));
        assertThat(RecoveryCode.typed("abcdefghjkmn")).isEqualTo(new Secret("abcd-efgh-jkmn"));
    }
}
