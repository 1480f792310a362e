using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Roles;

/// <summary>What an operator is asked about roles at the moment. Closed: every case is nested here.</summary>
public abstract record RoleQuestion
{
    private RoleQuestion()
    {
    }

    /// <summary>A new role.</summary>
    public sealed record Create : RoleQuestion;

    /// <summary>A new role that begins with the permissions of another.</summary>
    public sealed record Duplicate(Role Of) : RoleQuestion;

    /// <summary>Another name, description or permissions.</summary>
    public sealed record Edit(RoleRow Of) : RoleQuestion;

    /// <summary>Whether it shall go.</summary>
    public sealed record Delete(RoleRow Which) : RoleQuestion;
}
