#!/bin/sh
# Makes the secrets of an installation in docker/geheimen, once. What is there already is left alone.
set -eu
cd "$(dirname "$0")"
umask 077
mkdir -p geheimen
cd geheimen

bewaar() { # name, value
  if [ -e "$1" ]; then echo "$1 bestaat al en blijft zoals het is."; else printf '%s\n' "$2" > "$1"; fi
}
woord() { openssl rand -hex 24; }
sleutel() { openssl rand -base64 32; }

bewaar eigenaar_wachtwoord "$(woord)"
bewaar app_wachtwoord "$(woord)"
bewaar redis_wachtwoord "$(woord)"
bewaar database_url "postgresql://trajectplein:$(cat eigenaar_wachtwoord)@database:5432/trajectplein"
bewaar database_url_app "postgresql://trajectplein_app:$(cat app_wachtwoord)@database:5432/trajectplein"
bewaar redis_url "redis://:$(cat redis_wachtwoord)@redis:6379"
bewaar sleutels "{\"actief\":\"k1\",\"sleutels\":{\"k1\":\"$(sleutel)\"}}"
bewaar hashsleutel "$(sleutel)"
# The processes in the containers are no root; the folder itself stays closed to others on this machine.
chmod 0444 ./*
echo "De geheimen staan in docker/geheimen. Bewaar sleutels en hashsleutel ook elders: zonder die twee is geen BSN meer te lezen."
