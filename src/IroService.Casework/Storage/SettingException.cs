namespace IroService.Casework.Storage;

/// <summary>A setting that the program cannot start with.</summary>
/// <param name="name">The setting's name, for example <c>Database:Provider</c>.</param>
/// <param name="value">What was found.</param>
/// <param name="expected">What was expected, with its unit.</param>
public sealed class SettingException(string name, string value, string expected)
    : Exception($"Setting {name} is {(value.Length == 0 ? "not set" : $"\"{value}\"")}; expected {expected}.");
