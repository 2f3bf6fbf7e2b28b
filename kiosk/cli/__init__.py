"""What each command of the command line does; one module to a command, each with ``run(options, words)``."""
