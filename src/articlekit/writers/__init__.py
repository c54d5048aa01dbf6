"""Renderings of an article, made of its blocks and fields alone.

They know what an article looks like and never import it: so it can have them as methods.
"""
