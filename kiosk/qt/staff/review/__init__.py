"""Read and approve: what differs in an edition, what is seen of it, and what is answered."""
