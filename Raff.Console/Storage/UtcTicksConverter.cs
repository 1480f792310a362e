using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Raff.Console.Storage;

/// <summary>Stores times as UTC ticks, since SQLite can compare and sort integers, but not times with an offset stored as text.</summary>
public sealed class UtcTicksConverter() : ValueConverter<DateTimeOffset, long>(time => time.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
