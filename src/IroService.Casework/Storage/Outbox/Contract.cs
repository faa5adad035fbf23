using System.Text.Json;
using IroService.Contracts.Reviews;

namespace IroService.Casework.Storage.Outbox;

/// <summary>The contracts by their wire name, and how they are written as JSON.</summary>
public static class Contract
{
    /// <summary>camelCase names, ISO dates; held literally by a test.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Every contract.</summary>
    public static readonly IReadOnlyCollection<Type> All =
        [.. typeof(ReviewHeld).Assembly.GetExportedTypes().Where(t => t is { IsClass: true, IsAbstract: false })];

    private static readonly Dictionary<string, Type> ByName = All.ToDictionary(t => t.FullName!);

    /// <summary>The contract of this wire name; null when there is none.</summary>
    public static Type? TypeOf(string name) => ByName.GetValueOrDefault(name);
}
