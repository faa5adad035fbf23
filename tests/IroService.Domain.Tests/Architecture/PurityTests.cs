using System.Reflection;
using IroService.Domain.PeriodsOfCare;

namespace IroService.Domain.Tests.Architecture;

public class The_domain
{
    private static readonly Assembly Domain = typeof(Child).Assembly;

    [Fact]
    public void Refers_to_nothing_but_the_base_class_library() => Assert.All(
        Domain.GetReferencedAssemblies(),
        reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));

    [Fact]
    public void Waits_for_nothing_and_asks_no_clock() => Assert.Empty(
        from type in Domain.GetTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where typeof(Task).IsAssignableFrom(method.ReturnType) || method.GetParameters().Any(p => p.ParameterType == typeof(TimeProvider))
        select $"{type.Name}.{method.Name}");
}
