"""The program: what works behind the screens (``services``, without Qt), and their window (``window``)."""
