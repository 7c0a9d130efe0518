# The network of stations: prepared, opened, closed.

button-network = 🗺 Stations
