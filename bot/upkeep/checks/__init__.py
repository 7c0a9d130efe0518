"""What the doctor looks at, one place a file. None of them changes anything, none needs another one."""
