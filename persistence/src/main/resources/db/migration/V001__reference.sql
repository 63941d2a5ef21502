-- What France is divided into, and the one sequence that numbers every row.

create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

grant usage on schema public to ${app};

create sequence ids increment by 50;
grant usage on sequence ids to ${app};

create table region (
    code text primary key check (code ~ '^FR-[0-9A-Z]{2,3}$'),
    name text not null unique
);

create table department (
    code        text primary key check (code ~ '^(\d{2}|2[AB]|97\d)$'),
    name        text not null unique,
    region_code text not null references region,
    population  integer check (population > 0)
);

-- OFII's own territorial directorates: several in one region, never derived from it.
create table territorial_directorate (
    id   bigint primary key,
    name text not null unique
);

create table operator (
    id   bigint primary key,
    name text not null unique
);

-- How files write an operator's name; mapped once and remembered.
create table operator_spelling (
    spelling    text primary key,
    operator_id bigint not null references operator
);

grant select on region, department to ${app};
grant select, insert, update on territorial_directorate, operator, operator_spelling to ${app};

insert into region (code, name) values
    ('FR-ARA', 'Auvergne-Rhône-Alpes'),
    ('FR-HDF', 'Hauts-de-France'),
    ('FR-PAC', 'Provence-Alpes-Côte d''Azur'),
    ('FR-GES', 'Grand Est'),
    ('FR-OCC', 'Occitanie'),
    ('FR-NOR', 'Normandie'),
    ('FR-NAQ', 'Nouvelle-Aquitaine'),
    ('FR-CVL', 'Centre-Val de Loire'),
    ('FR-BFC', 'Bourgogne-Franche-Comté'),
    ('FR-BRE', 'Bretagne'),
    ('FR-20R', 'Corse'),
    ('FR-PDL', 'Pays de la Loire'),
    ('FR-IDF', 'Île-de-France'),
    ('FR-971', 'Guadeloupe'),
    ('FR-972', 'Martinique'),
    ('FR-973', 'Guyane'),
    ('FR-974', 'La Réunion'),
    ('FR-976', 'Mayotte');

insert into department (code, name, region_code, population) values
    ('01', 'Ain', 'FR-ARA', 679344),
    ('02', 'Aisne', 'FR-HDF', 523342),
    ('03', 'Allier', 'FR-ARA', 333298),
    ('04', 'Alpes-de-Haute-Provence', 'FR-PAC', 168054),
    ('05', 'Hautes-Alpes', 'FR-PAC', 143467),
    ('06', 'Alpes-Maritimes', 'FR-PAC', 1128418),
    ('07', 'Ardèche', 'FR-ARA', 334231),
    ('08', 'Ardennes', 'FR-GES', 265893),
    ('09', 'Ariège', 'FR-OCC', 155722),
    ('10', 'Aube', 'FR-GES', 310447),
    ('11', 'Aude', 'FR-OCC', 379648),
    ('12', 'Aveyron', 'FR-OCC', 279609),
    ('13', 'Bouches-du-Rhône', 'FR-PAC', 2087658),
    ('14', 'Calvados', 'FR-NOR', 709441),
    ('15', 'Cantal', 'FR-ARA', 144196),
    ('16', 'Charente', 'FR-NAQ', 352683),
    ('17', 'Charente-Maritime', 'FR-NAQ', 672279),
    ('18', 'Cher', 'FR-CVL', 298660),
    ('19', 'Corrèze', 'FR-NAQ', 240826),
    ('21', 'Côte-d''Or', 'FR-BFC', 540100),
    ('22', 'Côtes-d''Armor', 'FR-BRE', 611859),
    ('23', 'Creuse', 'FR-NAQ', 115527),
    ('24', 'Dordogne', 'FR-NAQ', 417614),
    ('25', 'Doubs', 'FR-BFC', 547163),
    ('26', 'Drôme', 'FR-ARA', 524207),
    ('27', 'Eure', 'FR-NOR', 602714),
    ('28', 'Eure-et-Loir', 'FR-CVL', 433129),
    ('29', 'Finistère', 'FR-BRE', 933455),
    ('2A', 'Corse-du-Sud', 'FR-20R', 168306),
    ('2B', 'Haute-Corse', 'FR-20R', 187180),
    ('20', 'Corse', 'FR-20R', 355486),
    ('30', 'Gard', 'FR-OCC', 770940),
    ('31', 'Haute-Garonne', 'FR-OCC', 1471468),
    ('32', 'Gers', 'FR-OCC', 192645),
    ('33', 'Gironde', 'FR-NAQ', 1690493),
    ('34', 'Hérault', 'FR-OCC', 1230289),
    ('35', 'Ille-et-Vilaine', 'FR-BRE', 1120666),
    ('36', 'Indre', 'FR-CVL', 216069),
    ('37', 'Indre-et-Loire', 'FR-CVL', 619362),
    ('38', 'Isère', 'FR-ARA', 1298990),
    ('39', 'Jura', 'FR-BFC', 257973),
    ('40', 'Landes', 'FR-NAQ', 433570),
    ('41', 'Loir-et-Cher', 'FR-CVL', 328543),
    ('42', 'Loire', 'FR-ARA', 774133),
    ('43', 'Haute-Loire', 'FR-ARA', 228654),
    ('44', 'Loire-Atlantique', 'FR-PDL', 1487570),
    ('45', 'Loiret', 'FR-CVL', 691268),
    ('46', 'Lot', 'FR-OCC', 176473),
    ('47', 'Lot-et-Garonne', 'FR-NAQ', 333602),
    ('48', 'Lozère', 'FR-OCC', 76486),
    ('49', 'Maine-et-Loire', 'FR-PDL', 833776),
    ('50', 'Manche', 'FR-NOR', 497522),
    ('51', 'Marne', 'FR-GES', 563076),
    ('52', 'Haute-Marne', 'FR-GES', 168331),
    ('53', 'Mayenne', 'FR-PDL', 305468),
    ('54', 'Meurthe-et-Moselle', 'FR-GES', 732236),
    ('55', 'Meuse', 'FR-GES', 180290),
    ('56', 'Morbihan', 'FR-BRE', 783390),
    ('57', 'Moselle', 'FR-GES', 1051309),
    ('58', 'Nièvre', 'FR-BFC', 201417),
    ('59', 'Nord', 'FR-HDF', 2615635),
    ('60', 'Oise', 'FR-HDF', 829899),
    ('61', 'Orne', 'FR-NOR', 275201),
    ('62', 'Pas-de-Calais', 'FR-HDF', 1457905),
    ('63', 'Puy-de-Dôme', 'FR-ARA', 664453),
    ('64', 'Pyrénées-Atlantiques', 'FR-NAQ', 706564),
    ('65', 'Hautes-Pyrénées', 'FR-OCC', 231349),
    ('66', 'Pyrénées-Orientales', 'FR-OCC', 496855),
    ('67', 'Bas-Rhin', 'FR-GES', 1163810),
    ('68', 'Haut-Rhin', 'FR-GES', 770738),
    ('69', 'Rhône', 'FR-ARA', 1914667),
    ('70', 'Haute-Saône', 'FR-BFC', 233185),
    ('71', 'Saône-et-Loire', 'FR-BFC', 550310),
    ('72', 'Sarthe', 'FR-PDL', 566733),
    ('73', 'Savoie', 'FR-ARA', 448226),
    ('74', 'Haute-Savoie', 'FR-ARA', 861158),
    ('75', 'Paris', 'FR-IDF', 2103778),
    ('76', 'Seine-Maritime', 'FR-NOR', 1260964),
    ('77', 'Seine-et-Marne', 'FR-IDF', 1468108),
    ('78', 'Yvelines', 'FR-IDF', 1485086),
    ('79', 'Deux-Sèvres', 'FR-NAQ', 375229),
    ('80', 'Somme', 'FR-HDF', 565413),
    ('81', 'Tarn', 'FR-OCC', 397352),
    ('82', 'Tarn-et-Garonne', 'FR-OCC', 265817),
    ('83', 'Var', 'FR-PAC', 1119307),
    ('84', 'Vaucluse', 'FR-PAC', 572056),
    ('85', 'Vendée', 'FR-PDL', 713609),
    ('86', 'Vienne', 'FR-NAQ', 438897),
    ('87', 'Haute-Vienne', 'FR-NAQ', 373167),
    ('88', 'Vosges', 'FR-GES', 357248),
    ('89', 'Yonne', 'FR-BFC', 332267),
    ('90', 'Territoire de Belfort', 'FR-BFC', 140255),
    ('91', 'Essonne', 'FR-IDF', 1338485),
    ('92', 'Hauts-de-Seine', 'FR-IDF', 1654712),
    ('93', 'Seine-Saint-Denis', 'FR-IDF', 1704316),
    ('94', 'Val-de-Marne', 'FR-IDF', 1426929),
    ('95', 'Val-d''Oise', 'FR-IDF', 1281653),
    ('971', 'Guadeloupe', 'FR-971', 384160),
    ('972', 'Martinique', 'FR-972', 360630),
    ('973', 'Guyane', 'FR-973', 293996),
    ('974', 'La Réunion', 'FR-974', 889679),
    ('976', 'Mayotte', 'FR-976', NULL);
