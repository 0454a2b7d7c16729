"""Policies as data: who may be a member of the network, and who may come back.

A policy is a document of rules that HR publishes; `evaluate` judges one person's facts by it, rule
by rule, with what proves each verdict. Pure: no clock, no storage, and nothing of the engagement
score (`make imports` and a test hold it to that).
"""
