using System.ComponentModel.DataAnnotations;

namespace Raff.Console.Sessions;

/// <summary>How long a session may live (section <c>Session</c> of the settings).</summary>
public sealed class SessionLimits
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Session";

    /// <summary>Minutes without any input of the operator after which a session ends.</summary>
    [Range(1, 1440)]
    public int IdleMinutes { get; set; } = 60;

    /// <summary>Hours after which a session ends, even if the operator is active.</summary>
    [Range(1, 168)]
    public int AbsoluteHours { get; set; } = 12;

    /// <summary><see cref="IdleMinutes"/> as a length of time.</summary>
    public TimeSpan Idle => TimeSpan.FromMinutes(IdleMinutes);

    /// <summary><see cref="AbsoluteHours"/> as a length of time.</summary>
    public TimeSpan Absolute => TimeSpan.FromHours(AbsoluteHours);

    /// <summary>How long before it goes idle a session's tabs are warned: a minute and a sweep, or less if the idle time is short.</summary>
    public TimeSpan WarnBefore => Idle / 2 < TimeSpan.FromSeconds(75) ? Idle / 2 : TimeSpan.FromSeconds(75);

    /// <summary>How far the recorded activity may lag behind the real one: a minute, or less if the idle time is short.</summary>
    public TimeSpan TouchEvery => Idle / 4 < TimeSpan.FromMinutes(1) ? Idle / 4 : TimeSpan.FromMinutes(1);
}
