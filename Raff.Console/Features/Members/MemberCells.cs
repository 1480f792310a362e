using System.Globalization;
using Microsoft.AspNetCore.Components;
using Raff.Console.Components;
using Raff.Console.Kinds;

namespace Raff.Console.Features.Members;

/// <summary>Cells of the list of members.</summary>
public static class MemberCells
{
    private const int Max = 3;

    /// <summary>Words, or a dash for none.</summary>
    public static RenderFragment Text(string? text) => builder => builder.AddContent(0, string.IsNullOrEmpty(text) ? Cells.Nothing : NameText.Of(text));

    /// <summary>The tone of a state.</summary>
    public static string Tone(string state) => state switch
    {
        "active" => "ok",
        "invited" => "busy",
        "suspended" => "off",
        "expired" => "warn",
        _ => "off",
    };

    /// <summary>The first projects with their roles, and how many more; all of them in the title.</summary>
    public static RenderFragment Projects(MemberRow row) => builder =>
    {
        if (row.Access == "owner")
        {
            builder.AddContent(0, "all projects");
            return;
        }

        if (row.Projects.IsEmpty)
        {
            builder.AddContent(1, Cells.Nothing);
            return;
        }

        builder.OpenElement(2, "span");
        builder.AddAttribute(3, "title", string.Join("\n", row.Projects.Select(role => NameText.Of(role.ToString()))));
        builder.AddContent(
            4,
            string.Join(", ", row.Projects.Take(Max).Select(role =>
                NameText.Of(role.ToString()))) + (row.Projects.Length > Max ? $" +{(row.Projects.Length - Max).ToString(CultureInfo.InvariantCulture)}" : ""));
        builder.CloseElement();
    };

    /// <summary>Rounded, not cut: an invitation that was just sent for 7 days has 7 days left.</summary>
    private static string TimeLeft(TimeSpan left) =>
        AgeText.Of(left.TotalDays >= 1
            ? TimeSpan.FromDays(Math.Round(left.TotalDays))
            : left.TotalHours >= 1
            ? TimeSpan.FromHours(Math.Round(left.TotalHours))
            : left);

    /// <summary>When an invitation expires or expired, rounded to the nearest unit.</summary>
    public static RenderFragment Ends(DateTimeOffset? at, DateTimeOffset now) => builder =>
    {
        if (at is not { } end)
        {
            builder.AddContent(0, Cells.Nothing);
            return;
        }

        builder.OpenElement(1, "time");
        builder.AddAttribute(2, "datetime", end.ToString("O", CultureInfo.InvariantCulture));
        builder.AddAttribute(3, "title", end.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture));
        builder.AddContent(4, end > now ? $"in {TimeLeft(end - now)}" : $"{AgeText.Of(now - end)} ago");
        builder.CloseElement();
    };
}
