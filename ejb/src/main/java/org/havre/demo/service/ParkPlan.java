package org.havre.demo.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.havre.demo.service.FacilityPlan.Since;
import org.havre.facility.BuildingPattern;
import org.havre.facility.FacilityKind;

/** Which facilities there are, whose they are, and where. All of them are invented. */
record ParkPlan(List<String> directorates, List<String> operators, List<FacilityPlan> facilities) {
    private static final List<String> OPERATORS = List.of("Association Cap Solenne", "Fondation Aubrelle",
            "Toits d'Orvane", "Escale Montclarin", "Les Amarres du Velin", "Accueil Lissandre", "Habitat Brévenelle",
            "Maison Quéradec");

    private static final String REGION = """
            6980 | CADA L'Estacade | CADA 2016-09 | 69100 Villeurbanne | Lyon | 0 | DIFFUS | 112 | 35
            6981 | HUDA Les Glycines | HUDA 2019-01 | 69008 Lyon | Lyon | 0 | COLLECTIF | 92 | 42
            6982 | CAES du Confluent | CAES 2018-03 | 69007 Lyon | Lyon | 1 | COLLECTIF | 22 | 12
            6983 | PRAHDA La Lône | PRAHDA 2017-10 | 69800 Saint-Priest | Lyon | 2 | COLLECTIF | 70 | 76
            6984 | CPH Les Terrasses | CPH 2019-06 | 69400 Villefranche-sur-Saône | Lyon | 1 | DIFFUS | 46 | 42
            6985 | Nuitées hôtelières du Rhône | NH 2022-11 | 69200 Vénissieux | Lyon | 4 | DIFFUS | 30 | 0
            4280 | CADA Le Crêt | CADA 2015-02 | 42000 Saint-Étienne | Lyon | 3 | MIXTE | 80 | 38
            4281 | HUDA du Furan | CAO 2015-11, HUDA 2018-07 | 42100 Saint-Étienne | Lyon | 3 | COLLECTIF | 60 | 44 | -6 -4
            0180 | CADA Les Dombettes | HUDA 2019-03, CADA -5 | 01000 Bourg-en-Bresse | Lyon | 5 | SEMI_COLLECTIF | 62 | 42
            3880 | CADA Le Rabot | CADA 2014-04 | 38000 Grenoble | Grenoble | 6 | DIFFUS | 88 | 36 | +12 -7
            3881 | HUDA Les Balmes | HUDA 2020-01 | 38130 Échirolles | Grenoble | 6 | COLLECTIF | 84 | 42
            3882 | CPH du Drac | CPH 2020-09 | 38600 Fontaine | Grenoble | 1 | DIFFUS | 34 | 48
            7380 | HUDA Sous-le-Mont | HUDA 2019-05, CADA +2 | 73000 Chambéry | Grenoble | 7 | SEMI_COLLECTIF | 50 | 42
            7480 | HUDA Le Fier | HUDA 2021-02 | 74000 Annecy | Grenoble | 2 | COLLECTIF | 58 | 44
            2680 | CADA Les Lavandières | CADA 2016-03 | 26000 Valence | Grenoble | 5 | DIFFUS | 70 | 37
            6380 | CADA La Pierre noire | CADA 2015-06 | 63000 Clermont-Ferrand | Clermont-Ferrand | 4 | MIXTE | 84 | 38
            6381 | HUDA Les Volcans d'Orvane | HUDA 2019-09 | 63100 Clermont-Ferrand | Clermont-Ferrand | 2 | COLLECTIF | 62 | 44
            0380 | HUDA Bel-Allier | HUDA 2020-10 | 03200 Vichy | Clermont-Ferrand | 7 | MIXTE | 46 | 42""";

    /** One region, Auvergne-Rhône-Alpes, with three directorates: what a first start shows. */
    static ParkPlan region() {
        return new ParkPlan(List.of("Lyon", "Grenoble", "Clermont-Ferrand"), OPERATORS,
                REGION.lines().map(FacilityPlan::parse).toList());
    }

    /** As many facilities as wanted, spread over the mainland's départements: for measuring, not for looking at. */
    static ParkPlan wide(int facilities, int places) {
        var plans = new ArrayList<FacilityPlan>();
        var ranks = new HashMap<String, Integer>();
        for (int i = 0, left = places; i < facilities; i++) {
            var kind = kindOf(i % 20);
            var department = String.format("%02d", department(i));
            var since = new Since(kind, "2016-01");
            var rank = ranks.merge(since.letter() + department, 1, Integer::sum);
            var size = left / (facilities - i);
            left -= size;
            plans.add(new FacilityPlan(department + (79 + rank), kind + " n° " + (i + 1), List.of(since),
                    department + "000", "Havre-sur-" + (i + 1), "Mesure " + i % 12, i % OPERATORS.size(),
                    BuildingPattern.values()[i % 4], size, 43, 0, 0));
        }
        return new ParkPlan(plans.stream().map(FacilityPlan::directorate).distinct().toList(), OPERATORS, plans);
    }

    /** The same plan in parts, so that a large one need not be in memory at once. */
    List<ParkPlan> inPartsOf(int count) {
        var parts = new ArrayList<ParkPlan>();
        for (int i = 0; i < facilities.size(); i += count) {
            parts.add(new ParkPlan(directorates, operators,
                    facilities.subList(i, Math.min(facilities.size(), i + count))));
        }
        return parts;
    }

    private static FacilityKind kindOf(int twentieth) {
        if (twentieth < 8) return FacilityKind.CADA;
        if (twentieth < 17) return FacilityKind.HUDA;
        return List.of(FacilityKind.PRAHDA, FacilityKind.CAES, FacilityKind.CPH).get(twentieth - 17);
    }

    /** 1 to 19 and 21 to 95: what two digits can say. */
    private static int department(int i) {
        var number = 1 + i * 7 % 94;
        return number < 20 ? number : number + 1;
    }
}
