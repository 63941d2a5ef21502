-- Where the dated values of credits come from stands on screens and in a workbook, which are French first.
create temporary table told (source text primary key, fr text not null) on commit drop;
insert into told values
    ('A choice of Havre: the time to renew a convention; to be confirmed', 'Choix de Havre : le temps de renouveler une convention ; à confirmer'),
    ('CASF R.314-107: the twelfths are paid on the twentieth; to be confirmed', 'CASF R.314-107 : les douzièmes sont versés le 20 ; à confirmer'),
    ('CASF R.314-49; the day to be confirmed', 'CASF R.314-49 ; jour à confirmer'),
    ('Cahier des charges; the State''s own tool', 'Cahier des charges ; outil de l''État'),
    ('Hotel nights as HUDA, to be confirmed', 'Nuitées hôtelières comme les HUDA ; à confirmer'),
    ('Information of 2026 on the transformation of HUDA places', 'Information de 2026 sur la transformation de places d''HUDA'),
    ('Prices of the public contract, to be confirmed', 'Prix du marché public ; à confirmer'),
    ('Reports on action 02 for 2016 to 2022, to be confirmed', 'Rapports sur l''action 02, 2016 à 2022 ; à confirmer'),
    ('The State''s own tool', 'Outil de l''État'),
    ('The State''s own tool, to be confirmed', 'Outil de l''État ; à confirmer'),
    ('The State''s own tool names no day', 'Outil de l''État, qui ne nomme pas de jour'),
    ('The State''s own tool names the year alone', 'Outil de l''État, qui ne nomme que l''année');
update reference_cost c set source = t.fr from told t where t.source = c.source;
update document_deadline d set source = t.fr from told t where t.source = d.source;
update policy_value v set source = t.fr from told t where t.source = v.source;
