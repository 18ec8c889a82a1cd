-- One database a service, made at the first start.
create database identity;
create database account;
create database loan;
create database wealth;
create database risk;
