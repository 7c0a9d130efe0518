"""A carrier that speaks Kuaidi100's HTTP: it is asked, it pushes, and it locks what is asked too often."""
