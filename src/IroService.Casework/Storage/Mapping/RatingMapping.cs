using IroService.Domain.Notifications;
using IroService.Domain.Ratings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IroService.Casework.Storage.Mapping;

file sealed class RatingMapping : IEntityTypeConfiguration<CarePlanRating>
{
    public void Configure(EntityTypeBuilder<CarePlanRating> builder)
    {
        builder.ToTable("CarePlanRatings");
        builder.Property(r => r.Rating).HasConversion<string>().HasMaxLength(CarePlanRating.WordLength);
        builder.Property(r => r.Suggested).HasConversion<string>().HasMaxLength(CarePlanRating.WordLength);
        builder.Property(r => r.After).HasConversion<string>().HasMaxLength(CarePlanRating.WordLength);
        builder.Property(r => r.Reason).HasMaxLength(CarePlanRating.ReasonLength);
        builder.Property(r => r.Point).HasMaxLength(CarePlanRating.PointLength);
        builder.Property(r => r.FactsSeen).HasMaxLength(CarePlanRating.FactsLength);
        builder.Property(r => r.ChangedBecause).HasMaxLength(CarePlanRating.ReasonLength);
        builder.Ignore(r => r.Shown);
        builder.HasOne(r => r.Replaces).WithMany().HasForeignKey(r => r.ReplacesId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Domains).WithOne().HasForeignKey(d => d.RatingId);
        builder.HasOne(r => r.Second).WithOne().HasForeignKey<SecondRating>(s => s.RatingId);
        builder.HasIndex(r => new { r.ChildId, r.RatedOn });
    }
}

file sealed class DomainRatingMapping : IEntityTypeConfiguration<DomainRating>
{
    public void Configure(EntityTypeBuilder<DomainRating> builder)
    {
        builder.ToTable("DomainRatings");
        builder.Property(d => d.Domain).HasMaxLength(CarePlanRating.PointLength);
        builder.Property(d => d.Point).HasMaxLength(CarePlanRating.PointLength);
        builder.Property(d => d.Colour).HasConversion<string>().HasMaxLength(CarePlanRating.WordLength);
        builder.Property(d => d.Reason).HasMaxLength(CarePlanRating.ReasonLength);
        builder.HasIndex(d => new { d.RatingId, d.Domain }).IsUnique();
    }
}

file sealed class SecondRatingMapping : IEntityTypeConfiguration<SecondRating>
{
    public void Configure(EntityTypeBuilder<SecondRating> builder)
    {
        builder.ToTable("SecondRatings");
        builder.Property(s => s.Point).HasMaxLength(CarePlanRating.PointLength);
        builder.Property(s => s.Colour).HasConversion<string>().HasMaxLength(CarePlanRating.WordLength);
        builder.Property(s => s.Reason).HasMaxLength(CarePlanRating.ReasonLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.RaterId);
        builder.HasIndex(s => new { s.RaterId, s.RatedAt });
    }
}
