namespace Raff.Console.Emulator.Http;

/// <summary>Marks a request record that needs at least one field.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class AtLeastOneAttribute : Attribute;
