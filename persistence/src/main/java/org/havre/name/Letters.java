package org.havre.name;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names of any script as plain small letters from a to z, sounds rather than signs; what has no table stays as it is. */
final class Letters {

    /** Letters that lose their sign by no decomposition, or whose sign is a sound of its own. */
    private static final Map<Integer, String> LATIN = table(
            "ı i ø o ł l đ d ß ss æ ae œ oe ə a ŋ ng ɗ d ɓ b ð d þ th ɣ gh ħ h ĸ k ƙ k ƴ y ɲ ny ğ gh š sh ş sh ș sh č ch ç ch"
                    + " ć ch ž zh ŝ shch ż z ź z ǧ j ġ gh ḫ kh ẖ kh ḏ dh ṯ th ȷ j");

    private static final Map<Integer, String> CYRILLIC = table(
            "а a б b в v г g д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh"
                    + " щ shch ъ - ы y ь - э e ю yu я ya і i ї i є ye ґ g ў u ө o ү u ұ u һ h ә a ғ gh қ q ң ng ҳ h ҷ j җ j ҙ z ӣ i ӯ u"
                    + " ј j љ l њ n ћ ch ђ dj џ dj ӏ -");

    /** Only what is written: short vowels are not, long ones and half vowels share a letter. */
    private static final Map<Integer, String> ARABIC = table(
            "ا a أ a إ i آ a ٱ a ء - ؤ w ئ y ب b ت t ث th ج j ح h خ kh د d ذ dh ر r ز z س s ش sh ص s ض d ط t ظ z ع - غ gh"
                    + " ف f ق q ك k ک k ل l م m ن n ه h ة a و w ي y ى a ی y ې e ۍ y ے e پ p چ ch ژ zh گ g ګ g ٹ t ڈ d ڑ r ں n ہ h"
                    + " ھ h ۀ a ټ t ډ d ړ r ږ zh ښ sh ځ dz څ ts ڼ n ڭ ng ۇ u ۆ o ۈ u ە a ێ e ڵ l ڕ r ڤ v");

    private static final Map<Integer, String> GEORGIAN = table(
            "ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ zh რ r ს s ტ t უ u ფ p ქ k ღ gh ყ q შ sh ჩ ch ც ts"
                    + " ძ dz წ ts ჭ ch ხ kh ჯ j ჰ h");

    private static final Map<Integer, String> ARMENIAN = table(
            "ա a բ b գ g դ d ե e զ z է e ը e թ t ժ zh ի i լ l խ kh ծ ts կ k հ h ձ dz ղ gh ճ ch մ m յ y ն n շ sh ո o չ ch պ p"
                    + " ջ j ռ r ս s վ v տ t ր r ց ts ւ u փ p ք k և ev օ o ֆ f");

    private static final Map<Integer, String> GREEK = table(
            "α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o");

    /** The order of the Indian code, from which all scripts of the subcontinent have their places; a dash has none. */
    private static final String[] INDIC = ("- n n h - a a i i u u ri li e e e ai o o o au k kh g gh n ch ch j jh n t th d dh n"
            + " t th d dh n n p ph b bh m y r r l l l v sh sh s h - - - - a i i u u ri ri e e e ai o o o au -")
            .split(" ");
    private static final int INDIC_FIRST = 0x0900;
    private static final int INDIC_LAST = 0x0D7F;
    private static final int INDIC_SCRIPT = 0x80;

    /** Each consonant has eight places, one for each vowel after it. */
    private static final String[] ETHIOPIC = ("h l h m s r s sh q q q q b v t ch h h n ny - k k kh kh w - z zh y d d j g g g t ch p"
            + " ts ts f p").split(" ");
    private static final String[] ETHIOPIC_VOWELS = {"e", "u", "i", "a", "e", "", "o", "wa"};
    private static final int ETHIOPIC_FIRST = 0x1200;

    private static final Map<Integer, String> ALL = new HashMap<>();

    static {
        List.of(LATIN, CYRILLIC, ARABIC, GEORGIAN, ARMENIAN, GREEK).forEach(ALL::putAll);
    }

    private Letters() {}

    private static Map<Integer, String> table(String pairs) {
        var parts = pairs.split(" ");
        var table = new HashMap<Integer, String>();
        for (int i = 0; i < parts.length; i += 2) {
            table.put(parts[i].codePointAt(0), parts[i + 1].equals("-") ? "" : parts[i + 1]);
        }
        return table;
    }

    /** Letters a to z, digits as they are, hyphens and blanks as one blank; apostrophes and other signs vanish. */
    static String plain(String name) {
        var plain = new StringBuilder(name.length() + 8);
        Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).codePoints()
                .forEach(sign -> append(plain, sign));
        return plain.toString().strip();
    }

    private static void append(StringBuilder plain, int sign) {
        if (sign >= 'a' && sign <= 'z') {
            plain.append((char) sign);
            return;
        }
        var told = ALL.get(sign);
        if (told != null) {
            plain.append(told);
        } else if (sign >= INDIC_FIRST && sign <= INDIC_LAST) {
            indic(plain, (sign - INDIC_FIRST) % INDIC_SCRIPT);
        } else if (sign >= ETHIOPIC_FIRST && (sign - ETHIOPIC_FIRST) / 8 < ETHIOPIC.length) {
            ethiopic(plain, sign - ETHIOPIC_FIRST);
        } else if (Character.isLetterOrDigit(sign) && Character.getType(sign) != Character.MODIFIER_LETTER) {
            decomposed(plain, sign);
        } else
            if (Character.isWhitespace(sign) || Character.getType(sign) == Character.DASH_PUNCTUATION
                    || sign == '.' || sign == ',' || sign == '/' || sign == '_') {
                        if (plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ') plain.append(' ');
                    }
    }

    /** A letter with its signs taken off; one that is no Latin letter without them either stays. */
    private static void decomposed(StringBuilder plain, int sign) {
        Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKD).codePoints()
                .filter(Character::isLetterOrDigit).forEach(part -> {
                    var told = ALL.get(part);
                    if (told == null) plain.appendCodePoint(part);
                    else plain.append(told);
                });
    }

    private static void indic(StringBuilder plain, int place) {
        if (place < INDIC.length && !INDIC[place].equals("-")) plain.append(INDIC[place]);
    }

    private static void ethiopic(StringBuilder plain, int place) {
        var consonant = ETHIOPIC[place / 8];
        if (consonant.equals("-"))
            plain.append(ETHIOPIC_VOWELS[place % 8].isEmpty() ? "e" : ETHIOPIC_VOWELS[place % 8]);
        else
            plain.append(consonant).append(ETHIOPIC_VOWELS[place % 8]);
    }
}
