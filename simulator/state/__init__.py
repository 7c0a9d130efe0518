"""What lasts: everything that must be there again after the simulator was stopped and started."""
