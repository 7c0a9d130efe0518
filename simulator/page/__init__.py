"""The page of phones: plain HTML, CSS and JavaScript beside this file, and how they are served."""
