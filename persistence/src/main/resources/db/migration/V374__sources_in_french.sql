-- Sources are read on screen, by those who set the values, in the language in which texts are quoted.
update reference_cost set source = case source
    when 'Reports on action 02 for 2016 to 2022, to be confirmed' then 'Rapports sur l''action 02, 2016 à 2022 ; à confirmer'
    when 'Information of 2026 on the transformation of HUDA places' then 'Instruction de 2026 sur la transformation de places de HUDA'
    when 'Prices of the public contract, to be confirmed' then 'Prix du marché public ; à confirmer'
    when 'Hotel nights as HUDA, to be confirmed' then 'Nuitées hôtelières comme un HUDA ; à confirmer'
    else source end;
update document_deadline set source = case source
    when 'The State''s own tool names the year alone' then 'L''outil de l''État ne nomme que l''année'
    when 'The State''s own tool names no day' then 'L''outil de l''État ne nomme pas de jour'
    when 'CASF R.314-49; the day to be confirmed' then 'CASF R.314-49 ; jour à confirmer'
    else source end;
