"""Paper: the Internet Printing Protocol, and what printers answer."""
