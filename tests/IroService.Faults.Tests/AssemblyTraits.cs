// A run of their own: they put the whole service under load and measure it.
[assembly: Trait("Category", "Faults")]
