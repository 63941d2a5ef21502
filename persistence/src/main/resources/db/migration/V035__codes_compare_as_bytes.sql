-- Codes of départements and regions are compared byte by byte: they are looked up by every row that names one, and
-- sorted by nobody who reads French.
alter table facility drop constraint facility_department_code_fkey;
alter table department drop constraint department_region_code_fkey;
alter table region alter column code type text collate "C";
alter table department alter column region_code type text collate "C", alter column code type text collate "C";
alter table facility alter column department_code type text collate "C";
alter table department add constraint department_region_code_fkey foreign key (region_code) references region;
alter table facility add constraint facility_department_code_fkey foreign key (department_code) references department;
