package org.havre.credit;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.havre.credit.FileFacts.DeclaredResult;
import org.havre.credit.FileFacts.KnownAct;
import org.havre.facility.DnaCode;
import org.havre.facility.PlaceAttribute;
import org.havre.shared.Period;

/** What a year's checks rest on, in one statement beside those of {@link CreditBooks}, whatever the number of facilities. */
public final class CheckBooks {
    /** One shape for all facts; a result's account is the one that was retained, else the one that was submitted. */
    private static final String FACTS = """
            with asked as (select ?::int as year, ?::date as day, ?::date as today, ?::bigint as facility, ?::text as region),
            whose as materialized (
                select f.id from asked a join facility f on f.id = any ((select money_facilities())::bigint[]) and (a.facility is null or f.id = a.facility)
                join department d on d.code = f.department_code and (a.region is null or d.region_code = a.region)
            ),
            closed as materialized (select closed_facilities(today) as ids from asked),
            mine as (
                select c.facility_id as facility, c.* from whose w join credit_act c on c.facility_id = w.id
                union all
                select m.facility_id, c.* from asked a cross join whose w
                join cpom_member m on m.facility_id = w.id and m.joined_on <= a.today and coalesce(m.left_on, 'infinity') > a.today
                join credit_act c on c.id = m.act_id
            )
            select 'CODE' as fact, w.id as facility, array[c.code] as words, null::date[] as days, null::numeric[] as amounts
            from asked a cross join whose w
            join facility_code c on c.facility_id = w.id and c.starts_on <= a.today and coalesce(c.ends_on, 'infinity') > a.today
            union all
            select 'CENTRE', w.id, array[(w.id = any (c.ids))::text], array[least((select min(t.starts_on) from facility_terms t where t.facility_id = w.id),
                       (select min(c.starts_on) from credit_act c where c.facility_id = w.id)),
                   (select max(e.evaluated_on) from facility_evaluation e where e.facility_id = w.id and e.evaluated_on <= a.today)], null
            from asked a cross join closed c cross join whose w
            union all
            select 'ACT', m.facility, array[m.nature, m.number, m.extension::text, (p.act_id is not null)::text],
                   array[m.starts_on, m.ends_on, m.signed_on, case when s.told then s.ends_on else m.ends_on end, p.starts_on, p.last_day],
                   array[coalesce(z.members, 1)::numeric]
            from asked a cross join mine m
            left join credit_paper p on p.act_id = m.id
            left join lateral (select true as told, h.ends_on from credit_act_history h where h.id = m.id order by lower(h.recorded) limit 1) s on true
            left join cpom_sizes(a.today) z on z.act_id = m.id
            union all
            select 'PLACES', c.facility_id, null, null, array[c.opened, c.step_free, c.lgbt, c.fvv_teh]::numeric[]
            from asked a cross join credit_places(array(select id from whose), a.day) c
            union all
            (select distinct on (s.facility_id, s.attribute) 'AUTHORISED', s.facility_id, array[s.attribute], null, array[s.places::numeric]
             from asked a cross join whose w join act_special_places s on s.facility_id = w.id
             join credit_act c on c.id = s.act_id left join credit_act m on m.id = c.amends_id
             where c.starts_on <= a.day and coalesce(least(c.ends_on, m.ends_on), 'infinity') >= a.day
             order by s.facility_id, s.attribute, c.starts_on desc, c.id desc)
            union all
            select 'LABEL', l.facility_id, array[l.attribute], null, null
            from asked a cross join whose w
            join facility_label l on l.facility_id = w.id and l.starts_on <= a.today and coalesce(l.ends_on, 'infinity') > a.today
            union all
            select 'STAFF', s.facility_id, null, null, array[s.etp]
            from asked a cross join whose w join staffing s on s.facility_id = w.id and s.year = a.year
            union all
            select 'RESULT', r.facility_id, null, null, array[r.net, r.taken_by_state, r.allocation, r.recovered, r.reused, r.dedicated,
                   r.compensated_deficit]
            from asked a cross join whose w join budget_result r on r.facility_id = w.id and r.year = a.year
            union all
            select 'DETAIL', d.facility_id, array[d.kind], null, array[d.amount]
            from asked a cross join whose w join budget_result r on r.facility_id = w.id and r.year = a.year
            join result_detail d on d.result_id = r.id
            union all
            select 'ACCOUNT', l.facility_id, null, null, array[coalesce(sum(l.amount) filter (where l.side = 'CHARGE'), 0),
                   coalesce(sum(l.amount) filter (where l.side = 'PRODUCT'), 0)]
            from asked a cross join whose w
            cross join lateral (select b.id from budget b where b.facility_id = w.id and b.year = a.year and b.stage in ('RETAINED', 'ACCOUNT')
                                order by b.stage desc, b.revision desc limit 1) b
            join budget_line l on l.budget_id = b.id group by l.facility_id
            union all
            select 'KEPT', d.facility_id, array[d.type, d.target, now.state, s.author_name, s.comment], array[s.said_on], array[d.id, d.year, d.facility_id]::numeric[]
            from asked a join reconciliation_difference d on a.facility = d.facility_id and d.year in (0, a.year) and d.type ~ '^K\\d+$'
            cross join lateral (select w.state from reconciliation_word w where w.difference_id = d.id
                                order by w.recorded_at desc, w.id desc limit 1) now
            left join lateral (select w.author_name, w.said_on, w.comment from reconciliation_word w
                               where w.difference_id = d.id and w.comment is not null
                               order by w.recorded_at desc, w.id desc limit 1) s on true
            union all
            (select distinct on (v.name) 'SETTING', null, array[v.name], null, array[v.value::numeric]
             from asked a join policy_value v on v.starts_on <= a.day order by v.name, v.starts_on desc)
            order by 1, 2, 4, 3""";

    private final Map<Long, FileFacts> beside = new HashMap<>();
    private final Map<String, Integer> settings = new HashMap<>();

    private CheckBooks() {}

    /**
     * @param facility null for all of the scope
     * @param region   null for all
     */
    public static CheckBook read(Connection connection, int year, Long facility, String region, LocalDate today)
            throws SQLException {
        return beside(connection, CreditBooks.read(connection, year, facility, region, today), facility, region);
    }

    /** @param book what is known of the money of the same facilities */
    public static CheckBook beside(Connection connection, CreditBook book, Long facility, String region)
            throws SQLException {
        var read = new CheckBooks();
        try (var asked = connection.prepareStatement(FACTS)) {
            asked.setInt(1, book.year());
            asked.setObject(2, book.day());
            asked.setObject(3, book.today());
            asked.setObject(4, facility);
            asked.setString(5, region);
            try (var row = asked.executeQuery()) {
                while (row.next()) read.add(row);
            }
        }
        return new CheckBook(book, read.beside, CreditLimits.of(read.settings));
    }

    private void add(ResultSet row) throws SQLException {
        var words = array(row, "words", String[].class, new String[0]);
        var days = array(row, "days", java.sql.Date[].class, new java.sql.Date[0]);
        var amounts = array(row, "amounts", BigDecimal[].class, new BigDecimal[0]);
        if (row.getString("fact").equals("SETTING")) settings.put(words[0], amounts[0].intValueExact());
        else
            add(row.getString("fact"), beside.computeIfAbsent(row.getLong("facility"), none -> new FileFacts()),
                    words, days, amounts);
    }

    private static void add(String fact, FileFacts facts, String[] words, java.sql.Date[] days, BigDecimal... amounts) {
        switch (fact) {
            case "CODE" -> facts.codes.add(new DnaCode(words[0]));
            case "CENTRE" -> facts.told(day(days[0]), day(days[1]), Boolean.parseBoolean(words[0]));
            case "ACT" -> facts.acts.add(act(words, days, amounts[0].intValueExact()));
            case "PLACES" -> facts.counted(Stream.of(amounts).map(BigDecimal::intValueExact).toArray(Integer[]::new));
            case "AUTHORISED" -> facts.authorised.put(PlaceAttribute.valueOf(words[0]), amounts[0].intValueExact());
            case "LABEL" -> facts.labels.add(PlaceAttribute.valueOf(words[0]));
            case "STAFF" -> facts.staff = amounts[0];
            case "RESULT" -> facts.result = DeclaredResult.of(Stream.of(amounts).map(Euros::new).toList());
            case "DETAIL" -> facts.details.put(ResultDetail.valueOf(words[0]), new Euros(amounts[0]));
            case "KEPT" -> keep(facts, words, day(days[0]), amounts);
            default -> facts.accounted(new Euros(amounts[0]), new Euros(amounts[1]));
        }
    }

    /** By its key, with the state and the word that stand last. */
    private static void keep(FileFacts facts, String[] words, LocalDate on, BigDecimal... numbers) {
        var finding = new CreditFinding(CreditCheck.valueOf(words[0]), numbers[2].longValueExact(),
                numbers[1].intValueExact(), words[1], List.of());
        facts.kept.put(finding.asDifference().key(), new CheckLine(finding, numbers[0].longValueExact(),
                ReconciledState.valueOf(words[2]),
                words[4] == null ? null : new DifferenceRow.Said(words[3], on, words[4])));
    }

    private static KnownAct act(String[] words, java.sql.Date[] days, int members) {
        var terms = new ActTerms(ActNature.valueOf(words[0]), words[1], day(days[2]), day(days[0]), day(days[1]),
                Boolean.parseBoolean(words[2]));
        var says = day(days[4]);
        return new KnownAct(terms, day(days[3]), says == null
                ? null
                : new ActTerms(terms.nature(), terms.number(), null, says, day(days[5]), false).days(),
                Boolean.parseBoolean(words[3]), members);
    }

    private static <T> T[] array(ResultSet row, String column, Class<T[]> type, T[] none) throws SQLException {
        Array found = row.getArray(column);
        return found == null ? none : type.cast(found.getArray());
    }

    private static LocalDate day(java.sql.Date date) { return date == null ? null : date.toLocalDate(); }
}
