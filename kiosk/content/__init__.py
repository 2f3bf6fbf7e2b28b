"""What the clinic wrote: the model, its checks, and the packs it is read from."""
