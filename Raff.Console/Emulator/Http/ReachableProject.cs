namespace Raff.Console.Emulator.Http;

/// <summary>A project that a key reaches, and the key's permissions in it.</summary>
/// <param name="Number">Key in the store.</param>
/// <param name="Id">Id on the wire.</param>
/// <param name="Name">Its name.</param>
/// <param name="Slug">Its slug.</param>
/// <param name="Permissions">The role's permissions; null: all of them (owner).</param>
internal sealed record ReachableProject(int Number, Guid Id, string Name, string Slug, IReadOnlySet<string>? Permissions)
{
    public bool Allows(string permission) => Permissions?.Contains(permission) ?? true;
}
