package org.havre.credit.imports;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.havre.credit.PaidLine;
import org.havre.shared.workbook.Spelling;

/** The columns of a workbook of payments, in the order of its template; files may call them otherwise. */
public enum PaymentColumn {
    COMMITMENT("commitment", false, "Engagement juridique", "Engagement", "EJ", "N° EJ", "N° engagement",
            "N° engagement juridique", "Numéro engagement", "Numéro engagement juridique", "Numéro EJ"), //
    REQUEST("request", true, "Demande de paiement", "DP", "N° DP", "N° demande de paiement", "N° demande paiement",
            "Numéro demande de paiement", "Numéro DP"), //
    AMOUNT("amount", true, "Montant", "Montant payé", "Montant versé", "Montant en €", "Montant (€)", "Montant TTC"), //
    PAID_ON("paidOn", true, "Payé le", "Date de paiement", "Date paiement", "Date de versement", "Versé le", "Date"), //
    YEAR("year", false, "Exercice", "Année", "Pour l'année", "Au titre de"), //
    CODE("code", false, "Code", "Code DNA", "Code centre", "Code structure"), //
    OPERATOR("operator", false, "Opérateur", "Bénéficiaire", "Tiers", "Fournisseur", "Gestionnaire", "Association"), //
    LABEL("label", false, "Libellé", "Objet"), //
    READ("read", false, "Vu", "Lu", "Confirmé");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final Set<String> ARTICLES = Set.of("d", "de", "des", "du", "l", "la", "le", "les");
    private static final Map<String, PaymentColumn> BY_KEY = Stream.of(values())
            .flatMap(column -> column.names.stream().map(name -> Map.entry(key(name), column)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));

    private final String field;
    private final boolean needed;
    private final String heading;
    private final Set<String> names;

    PaymentColumn(String field, boolean needed, String heading, String... others) {
        this.field = field;
        this.needed = needed;
        this.heading = heading;
        this.names = Stream.concat(Stream.of(heading), Arrays.stream(others)).collect(Collectors.toUnmodifiableSet());
    }

    /** The column of a heading, whatever its case, accents, articles and stray spaces. */
    static Optional<PaymentColumn> of(String text) {
        return Optional.ofNullable(BY_KEY.get(key(text)));
    }

    /** The column in which what a rule speaks of stands; empty where it speaks of none. */
    static Optional<PaymentColumn> ofField(String field) {
        return Stream.of(values()).filter(column -> column.field.equals(field)).findFirst();
    }

    private static String key(String text) {
        return Arrays.stream(Spelling.key(text).split(" ")).filter(word -> !ARTICLES.contains(word))
                .collect(Collectors.joining(" "));
    }

    /** What a row says in this column, as it was read; empty where it is said by a name. */
    String of(PaidLine line) {
        return switch (this) {
            case COMMITMENT -> line.commitment();
            case REQUEST -> line.request();
            case AMOUNT -> line.amount().toString();
            case PAID_ON -> line.paidOn().format(DAY);
            case YEAR -> String.valueOf(line.year());
            default -> "";
        };
    }

    /** As it stands in the template. */
    public String heading() { return heading; }

    /** Whether a row without it cannot be a payment. */
    public boolean isNeeded() { return needed; }
}
