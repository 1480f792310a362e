namespace Raff.Console.Scopes;

/// <summary>A page whose HTML comes with its content. The others come with the frame around an empty page, which their circuit fills.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PrerenderedAttribute : Attribute;
