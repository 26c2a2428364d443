#!/bin/sh
# Run once by the database's image: the plain role that row level security binds, and its database.
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" -v password="$(cat /run/secrets/database-password)" <<'SQL'
create role quittance login password :'password' nosuperuser nobypassrls;
create database quittance owner quittance encoding 'UTF8' template template0;
SQL
